import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const HAN = /\p{Script=Han}/u

/**
 * What can be said in Chinese by something that a file declares, as its code and all the code that it uses have it.
 * Where a sentence has something put into it, that is 5.
 */
export function saidBy(path: string, name: string): ReadonlySet<string> {
  const file = join(ROOT, path)
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const said = new Set<string>()
  const seen = new Set<ts.Node>()

  const follow = (symbol: ts.Symbol | undefined): void => {
    if (symbol === undefined) return
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    for (const declared of meant.declarations ?? []) {
      const isCode = ts.isVariableDeclaration(declared) || ts.isFunctionDeclaration(declared)
      if (isCode && !declared.getSourceFile().isDeclarationFile) visit(declared)
    }
  }
  const visit = (node: ts.Node): void => {
    if (seen.has(node) || ts.isTypeNode(node)) return
    seen.add(node)
    const text = textOf(node)
    if (text !== undefined && HAN.test(text)) said.add(text)
    if (ts.isShorthandPropertyAssignment(node)) follow(checker.getShorthandAssignmentValueSymbol(node))
    else if (ts.isIdentifier(node)) follow(checker.getSymbolAtLocation(node))
    ts.forEachChild(node, visit)
  }

  const source = program.getSourceFile(file)
  const own = source && checker.getSymbolAtLocation(source)?.exports?.get(ts.escapeLeadingUnderscores(name))
  if (own === undefined) throw new Error(`${path} exports no ${name}.`)
  follow(own)
  return said
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node))
    return ts.isPropertyAssignment(node.parent) && node.parent.name === node ? undefined : node.text
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('5')
  return undefined
}
