#!/usr/bin/python3
"""Prints enriched articles as they appear. Knows nothing of Khabar but the Kafka topic and the registry's address:

    enriched.py BOOTSTRAP_SERVERS REGISTRY_URL [COUNT]

With COUNT it stops after so many articles, and fails if they have not come within a minute. Needs Debian's packages
python3-confluent-kafka, python3-avro and python3-requests, or the same from PyPI: confluent-kafka, avro, requests.
"""
import io
import os
import struct
import sys
import time

import avro.io
import avro.schema
import confluent_kafka
import requests


class News:
    """Decodes Confluent's wire format: a zero, the schema's id in four bytes, the record in Avro."""

    def __init__(self, registry):
        self.registry = registry.rstrip("/")
        self.readers = {}

    def decode(self, value):
        magic, schema_id = struct.unpack(">bI", value[:5])
        if magic != 0:
            raise ValueError(f"not in Confluent's wire format: begins with {magic}")
        decoder = avro.io.BinaryDecoder(io.BytesIO(value[5:]))
        return self.reader(schema_id).read(decoder)

    def reader(self, schema_id):
        if schema_id not in self.readers:
            answer = requests.get(f"{self.registry}/schemas/ids/{schema_id}", timeout=10)
            answer.raise_for_status()
            self.readers[schema_id] = avro.io.DatumReader(avro.schema.parse(answer.json()["schema"]))
        return self.readers[schema_id]


def main(servers, registry, count=None):
    wanted = float("inf") if count is None else int(count)
    limit = float("inf") if count is None else time.monotonic() + 60
    news = News(registry)
    consumer = confluent_kafka.Consumer({
        "bootstrap.servers": servers,
        "group.id": f"example-{os.getpid()}",
        "auto.offset.reset": "earliest",
        # Khabar writes in transactions: what is not committed may be taken back.
        "isolation.level": "read_committed",
    })
    consumer.subscribe(["news.enriched.v1"])
    seen = 0
    try:
        while seen < wanted and time.monotonic() < limit:
            message = consumer.poll(0.5)
            if message is None:
                continue
            if message.error():
                raise confluent_kafka.KafkaException(message.error())
            headers = dict(message.headers() or [])
            enriched = news.decode(message.value())
            topics = ",".join(match["topic"] for match in enriched["topics"]) or "-"
            print(headers["lang"].decode(), topics, enriched["article"]["title"], sep="\t", flush=True)
            seen += 1
    finally:
        consumer.close()
    if count is not None and seen < wanted:
        sys.exit(f"only {seen} of {wanted} articles within a minute")


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
