// Prints enriched articles as they appear. Knows nothing of Khabar but the Kafka topic and the registry's address:
//   node enriched.js BOOTSTRAP_SERVERS REGISTRY_URL [COUNT]
// With COUNT it stops after so many articles, and fails if they have not come within a minute.
const { Kafka, logLevel, CompressionCodecs, CompressionTypes } = require('kafkajs');
const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry');
const lz4 = require('lz4js');

// Khabar's records are compressed with lz4, which kafkajs leaves to a codec of one's own.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const [brokers, registryUrl, count] = process.argv.slice(2);
if (!brokers || !registryUrl) {
  console.error('usage: node enriched.js BOOTSTRAP_SERVERS REGISTRY_URL [COUNT]');
  process.exit(2);
}
const wanted = count ? Number(count) : Infinity;

async function main() {
  const registry = new SchemaRegistry({ host: registryUrl });
  const kafka = new Kafka({ clientId: 'example', brokers: brokers.split(','), logLevel: logLevel.ERROR });
  const consumer = kafka.consumer({ groupId: `example-${process.pid}`, readUncommitted: false });
  await consumer.connect();
  await consumer.subscribe({ topic: 'news.enriched.v1', fromBeginning: true });
  let seen = 0;
  const done = new Promise((resolve) => {
    consumer.run({
      eachMessage: async ({ message }) => {
        const enriched = await registry.decode(message.value);
        const topics = enriched.topics.map((match) => match.topic).join(',') || '-';
        console.log(`${message.headers.lang}\t${topics}\t${enriched.article.title}`);
        seen += 1;
        if (seen >= wanted) resolve();
      },
    });
  });
  const limit = wanted === Infinity ? new Promise(() => {}) : new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`only ${seen} of ${wanted} articles within a minute`)), 60000).unref();
  });
  try {
    await Promise.race([done, limit]);
  } finally {
    await consumer.disconnect();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
