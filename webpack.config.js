/**
 * Builds everything that is not run from source: the extension's bundles, the page of the local host, the command line.
 *
 * Promises: `dist/extension` is a complete extension folder (bundles, HTML shells, pictures and a manifest that lists
 * exactly these files), so the local host loads and tfx packs the same thing; source maps lie in `dist/maps`, outside it.
 * Types are checked by `tsc`, not here: swc only removes them.
 */
const { chmodSync, existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const {
  BannerPlugin,
  Compilation,
  DefinePlugin,
  IgnorePlugin,
  NormalModuleReplacementPlugin,
  sources,
} = require("webpack");

const { version } = require("./package.json");

const root = __dirname;
const source = (file) => path.join(root, "src", file);
const dist = (folder) => path.join(root, "dist", folder);

/** Entries whose source exists: a contribution is built from the day its composition root is written. */
function existing(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}

/** Where the extension has its pipeline task: `task.json` and one script, built on its own. */
const pipelineTaskFolder = "task";
const pipelineTaskFile = `${pipelineTaskFolder}/task.js`;

const firstExisting = (...files) => files.find((file) => existsSync(file)) ?? files[0];

/** Puts the files of `static/` beside the bundles and writes the manifest with the list of what was built. */
class ExtensionFolder {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ExtensionFolder", (compilation) => {
      const folder = path.join(root, "static");
      compilation.contextDependencies.add(folder);
      compilation.fileDependencies.add(path.join(root, "vss-extension.json"));
      compilation.hooks.processAssets.tap(
        { name: "ExtensionFolder", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
            if (!entry.isFile()) continue;
            const file = path.join(entry.parentPath, entry.name);
            const name = path.relative(folder, file).split(path.sep).join("/");
            compilation.emitAsset(name, new sources.RawSource(readFileSync(file)));
          }
        },
      );
      compilation.hooks.processAssets.tap(
        { name: "ExtensionFolder", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          const manifest = JSON.parse(readFileSync(path.join(root, "vss-extension.json"), "utf8"));
          const files = Object.keys(compilation.assets).filter(
            (name) => !name.startsWith("../") && !name.endsWith(".map"),
          );
          // The task is for agents, which get the whole package; only what a browser fetches is addressable.
          manifest.files = [...files, pipelineTaskFile]
            .sort()
            .map((name) => ({ path: name, addressable: !name.startsWith(`${pipelineTaskFolder}/`) }));
          const text = `${JSON.stringify(manifest, null, 2)}\n`;
          compilation.emitAsset("vss-extension.json", new sources.RawSource(text));
        },
      );
    });
  }
}

/** The command line is run by its name, so its file must be executable. */
class Executable {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Executable", (compilation) => {
      for (const name of Object.keys(compilation.assets).filter((asset) => asset.endsWith(".cjs"))) {
        chmodSync(path.join(compilation.outputOptions.path, name), 0o755);
      }
    });
  }
}

const scripts = (targets) => ({
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    ...targets,
  },
});

/** These packages declare nothing, so webpack would keep their Internet Explorer polyfills. */
const withoutSideEffects = {
  test: /\.js$/,
  include: /node_modules[\\/]azure-devops-(ui|extension-api)[\\/]/,
  sideEffects: false,
};

/** `sourceMap: false`: the stylesheets of azure-devops-ui carry map comments that point nowhere. */
const styles = {
  test: /\.css$/,
  sideEffects: true,
  use: [MiniCssExtractPlugin.loader, { loader: "css-loader", options: { sourceMap: false } }],
};

const files = { test: /\.(woff2?|png|svg|gif)$/, type: "asset/resource" };

/**
 * htmlparser2 is asked for the offsets of tags only (`decodeEntities: false`), yet imports the table of all named references:
 * 15 kB gzip that nobody would look anything up in. markdown-it brings a copy of its own.
 */
const withoutNamedReferences = new NormalModuleReplacementPlugin(
  /node_modules[\\/]entities[\\/]dist[\\/]esm[\\/]generated[\\/]decode-data-html\.js$/,
  path.join(root, "src/entries/noNamedReferences.ts"),
);

const minimizer = [
  new Minimizer({
    minify: Minimizer.swcMinify,
    extractComments: false,
    minimizerOptions: { ecma: 2022, compress: { passes: 3, ecma: 2022 }, mangle: true },
  }),
  new Minimizer({ test: /\.css(\?.*)?$/i, minify: Minimizer.cleanCssMinify }),
];

/** Packages of a lazily loaded chunk lie beside it, under its name. */
const vendors = {
  test: /[\\/]node_modules[\\/]/,
  priority: -10,
  reuseExistingChunk: true,
  name: (_module, chunks) => `${chunks.map((chunk) => chunk.name ?? "shared").join("-")}-vendors`,
};

/** The worker is one file, so that it reads as soon as that is there; its code is no part of what the frame loads first. */
const isShared = (chunk) => !chunk.canBeInitial() && chunk.name !== "worker";

function browser(name, entry, folder, plugins, production) {
  return {
    name,
    entry,
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    devtool: production ? "hidden-source-map" : "inline-source-map",
    output: {
      path: dist(folder),
      filename: "[name].js",
      chunkFilename: "chunks/[name].js",
      assetModuleFilename: "assets/[name][ext]",
      sourceMapFilename: `../maps/${folder}/[file].map`,
      publicPath: "auto",
      clean: { keep: pipelineTaskFile },
      // `npm start` tells by the time of these files whether a build is needed.
      compareBeforeEmit: false,
    },
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      // The package exports its root only; the page around the hub speaks the very same protocol code.
      alias: {
        // Every browser that shows the hub has fetch.
        "whatwg-fetch$": false,
        "azure-devops-extension-sdk/XDM$": path.join(root, "node_modules/azure-devops-extension-sdk/esm/XDM.js"),
      },
    },
    module: {
      rules: [scripts({}), withoutSideEffects, styles, files],
      parser: { javascript: { exportsPresence: "error" } },
    },
    plugins: [
      new MiniCssExtractPlugin({
        filename: "[name].css",
        chunkFilename: "chunks/[name].css",
        // The stylesheets of the components do not depend on each other's order.
        ignoreOrder: true,
      }),
      withoutNamedReferences,
      ...plugins,
    ],
    optimization: {
      minimizer,
      chunkIds: "named",
      splitChunks: { chunks: isShared, cacheGroups: { defaultVendors: vendors } },
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** A program of Node in one file. */
function program(name, entry, production) {
  return {
    name,
    entry,
    mode: production ? "production" : "development",
    target: "node20",
    devtool: production ? "hidden-source-map" : "inline-source-map",
    resolve: { extensions: [".ts", ".js"] },
    // One file: lazily imported commands are still evaluated only when they are run.
    module: { rules: [scripts({})], parser: { javascript: { dynamicImportMode: "eager", exportsPresence: "error" } } },
    node: { __dirname: false, __filename: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

function commandLine(entry, production) {
  return {
    ...program("cli", entry, production),
    output: {
      path: dist("cli"),
      filename: "[name].cjs",
      sourceMapFilename: "../maps/cli/[file].map",
      clean: true,
      // `npm start` tells by the time of these files whether a build is needed.
      compareBeforeEmit: false,
    },
    // The database engine is a native module; it stays a dependency of the package.
    externals: { "@photostructure/sqlite": "commonjs2 @photostructure/sqlite" },
    plugins: [
      new DefinePlugin({ THROUGHLINE_VERSION: JSON.stringify(version) }),
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      new Executable(),
    ],
    // Error messages name functions and the command line is not downloaded: nothing is gained by mangling.
    optimization: { minimize: false },
  };
}

/** The command line for an agent, without the local Azure DevOps, which no pipeline starts. */
function pipelineTask(entry, production) {
  return {
    ...program("task", entry, production),
    output: {
      path: dist("extension"),
      filename: "task/[name].js",
      sourceMapFilename: "../maps/[file].map",
      compareBeforeEmit: false,
    },
    plugins: [
      new DefinePlugin({ THROUGHLINE_VERSION: JSON.stringify(version) }),
      new IgnorePlugin({ resourceRegExp: /^\.\.\/local\//, contextRegExp: /[\\/]src[\\/]cli$/ }),
    ],
    module: {
      rules: [scripts({})],
      // The agent's library looks for translations beside itself with a computed path, and does without them.
      parser: { javascript: { dynamicImportMode: "eager", exportsPresence: "error", exprContextCritical: false } },
    },
    optimization: { minimizer },
  };
}

module.exports = (_environment, options) => {
  const production = options.mode !== "development";
  const extension = existing({
    hub: source("entries/hub.tsx"),
    form: source("entries/form.tsx"),
    menuAction: source("entries/menuAction.ts"),
    linkToOutcome: source("entries/linkToOutcome.tsx"),
    widget: source("entries/widget.tsx"),
    widgetConfiguration: source("entries/widgetConfiguration.tsx"),
  });
  const page = existing({ page: firstExisting(source("local/page/main.tsx"), source("local/page/main.ts")) });
  const cli = existing({ throughline: source("cli/bin.ts") });
  const task = existing({ task: source("cli/pipelineTask.ts") });
  return [
    browser("extension", extension, "extension", [new ExtensionFolder()], production),
    browser("page", page, "page", [], production),
    commandLine(cli, production),
    pipelineTask(task, production),
  ].filter((config) => Object.keys(config.entry).length > 0);
};
