/**
 * "How was it": the form's answers as a diary entry.
 *
 * Takes the form; gives what the person told. Never invents an answer: what was not asked or not told is left out.
 */

/** @returns {{leg: string, pain_worst?: number, named: string[], effort?: number}} what the form tells. */
export function told(form) {
  const answers = new FormData(form);
  const number = (name) => (answers.get(name) === null || answers.get(name) === "" ? undefined : Number(answers.get(name)));
  const said = {leg: answers.get("leg") ?? "none", named: []};
  if (answers.get("worse") !== "same") {
    said.pain_worst = number("pain_worst");
    said.named = answers.getAll("which");
  }
  if (answers.get("hard") === "hard") said.effort = number("effort");
  return said;
}

/** @returns {string[]} the names of the questions that still need an answer. */
export function missing(form) {
  const answers = new FormData(form);
  const lacking = ["worse", "leg"].filter((name) => !answers.get(name));
  const worse = answers.get("worse");
  if (worse && worse !== "same" && answers.get("pain_worst") === null) lacking.push("pain_worst");
  if (answers.get("hard") === "hard" && answers.get("effort") === null) lacking.push("effort");
  return lacking;
}

/** @returns {HTMLElement[]} the sentences that ask for a question's answer, each at its question. */
export function notes(form) {
  return [...form.querySelectorAll("[data-missing]")];
}

/** Take away what asks for an answer that has been given since. */
export function settled(form) {
  const lacking = missing(form);
  for (const note of notes(form)) note.hidden ||= !lacking.includes(note.dataset.missing);
}

/** @returns {object} a session entry's payload with what was told laid over what was done. */
export function withTold(report, said) {
  const exercises = report.exercises.map((exercise) => {
    const worst = said.named.includes(exercise.exercise) && said.pain_worst !== undefined ? {pain_worst: said.pain_worst} : {};
    const effort = said.effort !== undefined && exercise.done > 0 ? {effort: said.effort} : {};
    return {...exercise, ...effort, ...worst};
  });
  const worst = said.pain_worst === undefined ? {} : {pain_worst: said.pain_worst};
  return {...report, ...worst, leg: said.leg, exercises};
}
