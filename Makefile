.DEFAULT_GOAL := help
.PHONY: help check format demo build jobjar clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: ## build, test and run every gate, exactly as CI does
	./mvnw verify

format: ## lay out the sources and poms
	./mvnw -q spotless:apply

demo: ## run the demo in one process
	./earshot demo

build: ## jars only: no tests, no gates
	./mvnw -q -Pfast package

jobjar: ## the jar for a Flink cluster, jobs/pipeline/target/earshot-job.jar
	./mvnw -q -Pfast,jobjar package

clean: ## delete what was built
	./mvnw -q clean
