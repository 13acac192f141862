// Holds each JSON file of a folder against the strict schema and all mandatory tests of CSAF 2.0, and prints what fails:
// a line "file<tab>test<tab>message" for each fault, and at the end how many files and tests there were.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as basic from '@secvisogram/csaf-validator-lib/basic.js'
import validate from '@secvisogram/csaf-validator-lib/validate.js'

const folder = process.argv[2]
const tests = Object.values(basic)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
for (const name of files) {
  const result = await validate(tests, JSON.parse(readFileSync(join(folder, name), 'utf8')))
  for (const test of result.tests.filter((one) => !one.isValid)) {
    const messages = test.errors.map((error) => `${error.instancePath} ${error.message}`)
    console.log(`${name}\t${test.name}\t${messages.join('; ')}`)
  }
}
console.log(`checked\t${files.length}\t${tests.length}`)
