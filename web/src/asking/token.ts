const KEY = "entente-token";

/** The secret that a server beyond this machine demands; kept until this tab is closed. */
export const keptToken = (): string | null => sessionStorage.getItem(KEY);
export const keepToken = (token: string): void => sessionStorage.setItem(KEY, token);
