const upper = (code: number): boolean =>
  code >= 65 && (code <= 90 || (code >= 0xc0 && code <= 0xde) || (code > 0x17f && code < 0x250));

/** Whether a form begins with a capital. */
export const isCapitalised = (form: string): boolean => upper(form.charCodeAt(0)) || /^\p{Lu}/u.test(form);

/** Whether a form of several letters has no small one of the Latin alphabet. */
export function isAllCapitals(form: string): boolean {
  if (form.length < 2) return false;
  for (let index = 0; index < form.length; index++)
    if (form.charCodeAt(index) >= 97 && form.charCodeAt(index) <= 122) return false;
  return isCapitalised(form);
}
