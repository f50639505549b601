"""Text out of documents: PDF, HTML, Word, Markdown and plain text. Knows the engine's Problems; the engine never knows it, nor the web."""
