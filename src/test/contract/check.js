// Checks a document with AsyncAPI's own parser, the Avro schemas in it included: node check.js FILE
// Fails on any error or warning; prints what is in it.
const { Parser, fromFile } = require('@asyncapi/parser');
const { AvroSchemaParser } = require('@asyncapi/avro-schema-parser');

// Advice that does not fit: a Kafka client needs no operation's security, and tags would say what titles say.
const NOT_FOR_US = ['asyncapi-latest-version', 'asyncapi-info-contact', 'asyncapi3-tags', 'asyncapi-tags'];

async function main(file) {
  const parser = new Parser();
  parser.registerSchemaParser(AvroSchemaParser());
  const { document, diagnostics } = await fromFile(parser, file).parse();
  const wrong = diagnostics.filter((one) => one.severity <= 1 && !NOT_FOR_US.includes(one.code));
  wrong.forEach((one) => console.error(`${one.code} at ${one.path.join('.')}: ${one.message}`));
  if (!document || wrong.length > 0) process.exit(1);
  const avro = document.allMessages().all().filter((message) => (message.schemaFormat() || '').includes('avro'));
  avro.forEach((message) => {
    if (!message.payload() || Object.keys(message.payload().properties() || {}).length === 0) {
      throw new Error(`the Avro schema of ${message.id()} has no fields once parsed`);
    }
  });
  console.log(`${document.version()}: ${document.allChannels().all().length} channels, ${avro.length} messages in Avro`);
}

main(process.argv[2]).catch((error) => { console.error(error); process.exit(1); });
