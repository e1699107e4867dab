// Reads a SARIF log on the standard input: against the schema, and against what the standard says beside
// it (OASIS SARIF 2.1.0; sections below). Every place must be there in the files of SITE.
//
//   node sarif.mjs SITE < log.sarif
//
// Prints one line, "RESULTS results of RULES rules, FAULTS faults"; exit status 1 on any fault.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';

const site = process.argv[2];
const schema = JSON.parse(readFileSync(new URL('sarif.schema.json', import.meta.url)));
const log = JSON.parse(readFileSync(0, 'utf8'));
const faults = [];
const expect = (holds, what) => holds || faults.push(what);

const ajv = new Ajv({ allErrors: true, strict: true });
const validate = ajv.compile(schema);
if (!validate(log)) for (const error of validate.errors) faults.push(`${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);

function checkPlace(place, run, what) {
  const { uri, uriBaseId } = place.physicalLocation.artifactLocation;
  expect(uriBaseId in run.originalUriBaseIds, `${what}: nothing says what ${uriBaseId} is (3.4.4)`);
  const path = join(site, decodeURIComponent(uri));
  if (!existsSync(path)) return faults.push(`${what}: there is no file ${uri}`);
  const region = place.physicalLocation.region;
  if (!region) return;
  const lines = readFileSync(path, 'utf8').split(/\r\n|\r|\n/);
  if (region.startLine > lines.length) return faults.push(`${what}: ${uri} has no line ${region.startLine}`);
  const { startColumn = 1, endColumn = startColumn } = region;
  expect(endColumn >= startColumn, `${what}: ends before it begins (3.30.8)`);
  const length = [...lines[region.startLine - 1]].length; // in code points, as columnKind says (3.14.17)
  expect(endColumn <= length + 1, `${what}: ${uri}:${region.startLine} has no column ${endColumn}`);
}

function checkResult(result, run, what) {
  const rule = run.tool.driver.rules[result.ruleIndex];
  expect(rule?.id === result.ruleId, `${what}: ruleIndex leads to another rule (3.27.6)`);
  expect(result.locations?.length === 1, `${what}: one place`);
  for (const place of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) checkPlace(place, run, what);
  for (const place of result.relatedLocations ?? []) expect(place.message, `${what}: a related place says why (3.28.5)`);
}

if (faults.length === 0)
  for (const run of log.runs) {
    expect(run.columnKind === 'unicodeCodePoints', 'columns are counted in code points (3.14.17)');
    const ids = run.tool.driver.rules.map((rule) => rule.id);
    expect(new Set(ids).size === ids.length, 'a rule is described twice (3.19.23)');
    run.results.forEach((result, i) => checkResult(result, run, `result ${i} (${result.ruleId})`));
  }
console.log(faults.slice(0, 40).join('\n'));
const of = (member) => log.runs?.[0]?.[member] ?? [];
console.log(`${of('results').length} results of ${log.runs?.[0]?.tool?.driver?.rules?.length} rules, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
