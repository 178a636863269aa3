/** Stands in for the table of named character references where the parser of HTML never decodes one; see `webpack.config.js`. */
export const htmlDecodeTree = new Uint16Array(0);
