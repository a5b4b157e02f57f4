import type { Acts } from "./acts.ts";

/** Who is the object of (subject, relation) on a day, and who was. */
export interface Question {
  subject: number;
  relation: number;
  day: number;
  answers: number[];
}

/** The questions of the acts from a day up to another, day by day, those of a subject side by side. */
export function questionsOf({ subject, relation, object, day }: Acts, from: number, until: number): Question[] {
  const questions = new Map<string, Question>();
  for (let act = 0; act < day.length; act++) {
    if (day[act] < from || day[act] >= until) continue;
    const key = `${day[act]} ${subject[act]} ${relation[act]}`;
    const question = questions.get(key);
    if (question !== undefined) question.answers.push(object[act]);
    else questions.set(key, { subject: subject[act], relation: relation[act], day: day[act], answers: [object[act]] });
  }
  return [...questions.values()].sort((a, b) => a.day - b.day || a.subject - b.subject || a.relation - b.relation);
}
