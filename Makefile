.DEFAULT_GOAL := help
.PHONY: help check format demo bench bench-languages bench-judgement bench-customers bench-topics bench-state sizing-page build jobjar clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: ## build, test and run every gate, exactly as CI does
	./mvnw verify

format: ## lay out the sources and poms
	./mvnw -q spotless:apply

demo: ## run the demo in one process
	./earshot demo

bench: ## how many messages a second the readers read on one core
	./mvnw -q -Pfast package -pl jobs/bench -am
	java -Dearshot.home=. -Dlog4j2.configurationFile=config/log4j2.xml \
	  -cp 'jobs/bench/target/earshot-bench.jar:jobs/bench/target/lib/*' io.earshot.bench.reader.ReaderBenchmarks

bench-languages: ## how well the language of short messages is told, beside another detector
	./mvnw -q -Pfast package -pl jobs/bench -am
	java -Dlog4j2.configurationFile=config/log4j2.xml \
	  -cp 'jobs/bench/target/earshot-bench.jar:jobs/bench/target/lib/*' io.earshot.bench.detection.DetectorComparison

bench-judgement: ## what the model of risk and thirty rules add to the processor time of the job
	./mvnw -q -Pfast package -pl jobs/bench -am
	java -Xmx3g --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
	  -Dearshot.home=. -Dlog4j2.configurationFile=config/log4j2.xml \
	  -cp 'jobs/bench/target/earshot-bench.jar:jobs/bench/target/lib/*' io.earshot.bench.judgement.JudgementCost

bench-customers: ## what remembering a million customers costs, in processor time and in state
	./mvnw -q -Pfast package -pl jobs/bench -am
	java -Xmx2g --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
	  -Dlog4j2.configurationFile=config/log4j2.xml \
	  -cp 'jobs/bench/target/earshot-bench.jar:jobs/bench/target/lib/*' io.earshot.bench.customer.CustomerCost

bench-topics: ## what a message becomes on each topic, in records and bytes, and a checkpoint adds
	./mvnw -q -Pfast package -pl jobs/bench -am
	java -Xmx512m --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
	  -Dearshot.home=. -Dlog4j2.configurationFile=config/log4j2.xml \
	  -cp 'jobs/bench/target/earshot-bench.jar:jobs/bench/target/lib/*' io.earshot.bench.sizing.TopicBytes

sizing-page: ## docs/sizing.md anew, after a change of measured-costs.yaml
	./mvnw -q -DskipChecks -pl jobs/local -am test -Dtest=SizingPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dearshot.write=true

bench-state: ## what an open conversation takes in state, and what it costs to write and read; MESSAGES=5 after so many
	./mvnw -q -Pfast package -pl jobs/bench -am
	java -Dearshot.home=. -Dlog4j2.configurationFile=config/log4j2.xml \
	  -cp 'jobs/bench/target/earshot-bench.jar:jobs/bench/target/lib/*' io.earshot.bench.state.StateSize $(MESSAGES)

build: ## jars only: no tests, no gates
	./mvnw -q -Pfast package

jobjar: ## the jar for a Flink cluster, jobs/pipeline/target/earshot-job.jar
	./mvnw -q -Pfast,jobjar package

clean: ## delete what was built
	./mvnw -q clean
