/** Fewer acts of those asked for, or of all, are too little to say how likely anything is. */
export const LEAST_OWN = 5;
export const LEAST_ALL = 40;
