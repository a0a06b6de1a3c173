import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a file, static or dynamic. */
export interface Import {
  /** File of the repo (`mock-server/core/clock.ts`), or package (`express`, `node:fs`). */
  readonly target: string;
  readonly inRepo: boolean;
  readonly line: number;
  /** When it happens: never (types only), as the file loads, or later by `import()`. */
  readonly loads: 'never' | 'at once' | 'later';
}

/** A piece of a file with its line. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** What the rules look at in one file. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Every name: of variables, properties, types. */
  readonly names: readonly Piece[];
  /** What stands between quotes, in templates and in regular expressions. */
  readonly texts: readonly Piece[];
  /** Calls and constructions by their dotted name (`test.skip`, `new Date`), with whether an argument is given. */
  readonly calls: readonly (Piece & { readonly hasArguments: boolean })[];
  /** Types written `any`. */
  readonly anys: readonly Piece[];
  /** The file with its texts blanked: code and comments. */
  readonly codeAndComments: string;
}

/** The TypeScript files of some folders, generated ones left out. */
export function sourcesOf(folders: readonly string[]): Source[] {
  const files = folders.filter((folder) => existsSync(folder)).flatMap(filesOf);
  const written = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  return written.sort().map((file) => readSource(file, readFileSync(file, 'utf8')));
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    posix.join(folder, file.replaceAll('\\', '/')),
  );

/** Takes a file apart by TypeScript's own parser. */
export function readSource(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = everyNode(tree);
  const pieceOf = (node: ts.Node): Piece => ({ text: node.getText(tree), line: lineOf(tree, node) });
  const texts = nodes.filter(isText);
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: nodes.flatMap((node) => importsOf(node, path, lineOf(tree, node))),
    names: nodes.filter((node) => ts.isIdentifier(node)).map(pieceOf),
    texts: texts.map(pieceOf),
    calls: nodes.filter(isCall).map((node) => ({
      text: `${ts.isNewExpression(node) ? 'new ' : ''}${dottedName(node.expression)}`,
      line: lineOf(tree, node.expression),
      hasArguments: (node.arguments?.length ?? 0) > 0,
    })),
    anys: nodes.filter((node) => node.kind === ts.SyntaxKind.AnyKeyword).map(pieceOf),
    codeAndComments: blank(text, texts, tree),
  };
}

function everyNode(node: ts.Node, into: ts.Node[] = []): ts.Node[] {
  into.push(node);
  ts.forEachChild(node, (child) => void everyNode(child, into));
  return into;
}

const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

const isCall = (node: ts.Node): node is ts.CallExpression | ts.NewExpression =>
  ts.isCallExpression(node) || ts.isNewExpression(node);

function dottedName(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? `${dottedName(node.expression)}.${node.name.text}` : '';
}

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node) ||
  ts.isJsxText(node);

function importsOf(node: ts.Node, path: string, line: number): Import[] {
  const specifier = specifierOf(node);
  if (specifier === undefined) return [];
  const inRepo = specifier.startsWith('.');
  const target = inRepo ? posix.join(posix.dirname(path), specifier) : packageName(specifier);
  return [{ target, inRepo, line, loads: loadsOf(node) }];
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return node.argument.literal.text;
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const [argument] = node.arguments;
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

function loadsOf(node: ts.Node): Import['loads'] {
  if (ts.isCallExpression(node)) return 'later';
  if (ts.isImportTypeNode(node)) return 'never';
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? 'never' : 'at once';
  return ts.isImportDeclaration(node) && node.importClause?.isTypeOnly ? 'never' : 'at once';
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function blank(text: string, texts: readonly ts.Node[], tree: ts.SourceFile): string {
  const characters = text.split('');
  for (const node of texts) {
    for (let at = node.getStart(tree); at < node.getEnd(); at += 1) if (characters[at] !== '\n') characters[at] = ' ';
  }
  return characters.join('');
}
