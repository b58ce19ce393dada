/**
 * The folder of the built files, put there by the build: the layout engine, its worker and the rule
 * pages lie in it, wherever the bundle or chunk that asks for them lies.
 */
declare const __dist: URL;
