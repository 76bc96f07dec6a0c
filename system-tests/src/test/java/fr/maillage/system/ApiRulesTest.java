package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The rules find what generators stumble over. */
class ApiRulesTest {

    private static final String RIGHT = """
            {"openapi":"3.1.0","info":{"title":"t","version":"1","license":{"name":"l","identifier":"EUPL-1.2"}},
             "paths":{"/a":{"get":{"operationId":"readA","security":[],"parameters":[
              {"name":"p","in":"query","schema":{"type":"string"}}],"responses":{"200":{"description":"d",
              "content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}},
              "400":{"$REFUSED"},"401":{"$REFUSED"},"403":{"$REFUSED"},"429":{"$REFUSED"},"503":{"$REFUSED"}}}}},
             "components":{"schemas":{"Problem":{"type":"object"},"Choice":{"oneOf":[{"$ref":"#/components/schemas/A"}],
              "discriminator":{"propertyName":"kind"}},
              "A":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},
               "on":{"type":"string","format":"date-time","example":"2026-06-30T12:00:00Z"},
               "part":{"anyOf":[{"$ref":"#/components/schemas/Problem"},{"type":"null"}]}}}}}}""".replace("\"$REFUSED\"", """
                    "description":"d","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}""");

    private static void expect(String right, String wrong, String fault) {
        assertThat(RIGHT).contains(right);
        assertThat(ApiRules.faults(JsonMapper.shared().readTree(RIGHT.replace(right, wrong))))
                .as(wrong)
                .anyMatch(found -> found.contains(fault));
    }

    @Test
    void a_document_that_leaves_nothing_to_guess_has_no_fault() {
        assertThat(ApiRules.faults(JsonMapper.shared().readTree(RIGHT))).isEmpty();
    }

    @Test
    void each_thing_that_is_left_to_guess_is_one() {
        var parameter = "{\"name\":\"p\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}";
        expect(parameter, parameter + "," + parameter, "takes twice: query p");
        expect("\"identifier\":\"EUPL-1.2\"", "\"x-none\":1", "license");
        expect("\"readA\"", "\"list_1\"", "is called");
        expect("\"security\":[],", "", "who may");
        expect("\"400\":", "\"402\":", "refuses too little");
        expect("application/problem+json", "application/json", "no problem document");
        expect(
                "\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/A\"}}}",
                "\"x-none\":1",
                "no body");
        expect("\"application/json\":{", "\"*/*\":{", "of any type");
        expect("\"required\":[\"kind\"],", "", "nothing is required");
        expect("12:00:00Z", "12:00:00", "without a zone");
        expect("\"discriminator\":{\"propertyName\":\"kind\"}", "\"x-none\":1", "does not say which");
        expect("{\"type\":\"null\"}", "{\"type\":\"string\"}", "any of several");
        expect("\"Choice\"", "\"Fréquentation\"", "component");
    }

    @Test
    void what_the_generator_s_own_parser_refuses_is_one() {
        expect("\"title\":\"t\",", "", "title");
    }
}
