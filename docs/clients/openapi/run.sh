#!/bin/sh
# Both OpenAPI documents of a running Maillage, read by those who read such documents: Redocly and Spectral lint them,
# openapi-generator makes clients of them (Java, TypeScript, Python), the clients compile and go one journey, and every
# event of the log follows its JSON Schema (Ajv 2020). See README.md beside this file.
#
#   docs/clients/openapi/run.sh DATA     DATA: the data folder of `java -jar maillage.jar --data DATA --demo`
#
# Needs curl, Node 20+, JDK 17+, Maven, Python 3.9+. Python packages come from pip, or from Debian's python3-pydantic (2+),
# python3-dateutil and python3-urllib3; where neither can be had, the Python client is compiled and not run, and it says so.
set -eu

GENERATOR=7.25.0
REDOCLY=2.77.0
SPECTRAL=6.16.3
TYPESCRIPT=5.9.3
AJV=8.20.0
AJV_FORMATS=3.0.1
NODE_TYPES=20.9.5

here=$(cd "$(dirname "$0")" && pwd)
access=$(cd "${1:?the data folder of a running maillage --demo}" && pwd)/demo-access.json
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { printf '\n== %s\n' "$*"; }
of() { node -p "JSON.parse(require('fs').readFileSync('$access'))$1"; }

PAGES=$(of .pages) POSTS=$(of .posts) HUB_KEY=$(of .keys.hub) KEY=$(of .keys.structure.key) STRUCTURE=$(of .keys.structure.id)
export PAGES POSTS HUB_KEY KEY STRUCTURE

cd "$work"
curl -sf "$PAGES/v3/api-docs" -o read.json
curl -sf "$POSTS/v3/api-docs" -o act.json
printf '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --no-package-lock "@redocly/cli@$REDOCLY" "@stoplight/spectral-cli@$SPECTRAL" \
    "typescript@$TYPESCRIPT" "@types/node@$NODE_TYPES" "ajv@$AJV" "ajv-formats@$AJV_FORMATS"
mvn -q -B dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:$GENERATOR -DoutputDirectory="$work"

say "Lint"
printf 'extends: ["spectral:oas"]\n' > spectral.yaml
for side in read act; do
    npx redocly lint --extends=recommended --format=summary $side.json
    npx spectral lint --quiet --fail-severity=error --display-only-failures -r spectral.yaml $side.json
done

say "Clients"
generate() { # generator, side, folder, properties: the generator validates the document first, and stops where it is wrong
    java -jar "openapi-generator-cli-$GENERATOR.jar" generate -g "$1" -i "$2.json" -o "$3" --additional-properties="$4" \
        > "$3.log" 2>&1 || { grep -v INFO "$3.log"; exit 1; }
    echo "$1 $2: $(find "$3" -type f | wc -l) files"
}
mkdir -p java ts py
for side in read act; do
    package=fr.maillage.client.$side
    generate java $side java/$side "library=native,useSingleRequestParameter=true,disallowAdditionalPropertiesIfNotPresent=false,hideGenerationTimestamp=true,\
groupId=fr.maillage,artifactId=$side,invokerPackage=$package,apiPackage=$package.api,modelPackage=$package.model"
    generate typescript-fetch $side ts/$side supportsES6=true
    generate python $side py/$side packageName=maillage_$side
done

say "TypeScript"
cp "$here/journey.ts" ts/
npx tsc --strict --target es2022 --module nodenext --moduleResolution nodenext --skipLibCheck --types node --outDir ts/out ts/journey.ts
node ts/out/journey.js

say "Java"
mkdir -p java/out
path=java/out
for side in read act; do
    mvn -q -B -f java/$side/pom.xml -Dmaven.test.skip=true compile dependency:build-classpath -Dmdep.outputFile="$work/$side.path"
    path="$path:java/$side/target/classes:$(cat $side.path)"
done
javac -d java/out -cp "$path" "$here/Journey.java"
java -cp "$path" Journey

say "Python"
python3 -m compileall -q py
python=python3
if python3 -m venv venv && venv/bin/pip install -qq --retries 0 --disable-pip-version-check -r py/read/requirements.txt 2> pip.err; then
    python=venv/bin/python
fi
if PYTHONPATH=py/read $python -c 'import maillage_read' 2> python.err; then
    PYTHONPATH=py/read:py/act $python "$here/journey.py"
else
    echo "compiled; not run, as its packages cannot be had here: $(tail -1 python.err)"
fi

say "Events"
cp "$here/events.mjs" .
node events.mjs "$here/../../schemas"
