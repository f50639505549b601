"""The moving figure: what each exercise looks like at any moment, and its drawing."""
