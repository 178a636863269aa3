/** How a test's own script is bundled: what a hub or page of the tests runs, compiled as the product is and left readable. */

/** Settings of webpack for one script; `entry` is its file, `output` as webpack's own. */
exports.scriptSettings = ({ entry, output, alias = {} }) => ({
  mode: "production",
  target: ["web", "es2022"],
  devtool: false,
  entry,
  output,
  resolve: { extensions: [".ts", ".js"], alias },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
});
