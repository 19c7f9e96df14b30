# Builds Khabar and puts it into an image that runs it; Kafka and the Schema Registry run elsewhere.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml checkstyle.xml ./
COPY .mvn .mvn
COPY schemas schemas
COPY topics topics
COPY src/main src/main
# The registry that Khabar could start itself is not needed here.
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -Pquick -Dmaven.test.skip=true -Dregistry.present=true package

# Not Alpine: RocksDB needs glibc.
FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 khabar \
    && useradd --system --uid 10001 --gid khabar --home-dir /data --no-create-home khabar \
    && mkdir /data \
    && chown khabar:khabar /data
COPY --from=build /build/target/khabar.jar /opt/khabar/khabar.jar
COPY src/main/docker/healthy.sh /opt/khabar/healthy.sh
COPY LICENSE NOTICE* /opt/khabar/
USER khabar
WORKDIR /data
VOLUME /data
ENV LC_ALL=C.UTF-8 \
    KHABAR_DATA_DIR=/data \
    KHABAR_DASHBOARD_HOST=0.0.0.0 \
    KHABAR_DASHBOARD_PORT=8080 \
    KHABAR_LOG_FORMAT=json
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "/opt/khabar/healthy.sh", "8080", "/health"]
# RocksDB takes memory beside Java's.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:MaxGCPauseMillis=20", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/khabar/khabar.jar"]
CMD ["run"]
