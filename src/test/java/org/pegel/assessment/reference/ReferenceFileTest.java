package org.pegel.assessment.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the comparison with reference values must not overlook. */
class ReferenceFileTest {

    @TempDir
    private Path folder;

    @Test
    void acceptsWhatIsWithinTheTolerance() throws IOException {
        assertThat(differences("'share': 0.3333333333333, 'none': null, 'list': [1, 'a', true, null]"))
                .isEmpty();
    }

    @Test
    void reportsANumberThatIsOff() throws IOException {
        assertThat(differences("'share': 0.333333334"))
                .singleElement()
                .asString()
                .contains("X-1.share");
    }

    @Test
    void reportsAnUnknownField() throws IOException {
        assertThat(differences("'other': 1")).singleElement().asString().contains("unknown field");
    }

    @Test
    void reportsAnUnknownMethod() throws IOException {
        Map<String, ReferenceMethod> none = Map.of();
        assertThat(differences(cases("'share': 1"), none))
                .singleElement()
                .asString()
                .contains("unknown method known");
    }

    @Test
    void tellsAbsentFromPresent() throws IOException {
        assertThat(differences("'share': null, 'none': 0")).hasSize(2);
    }

    @Test
    void comparesEveryElementOfAList() throws IOException {
        assertThat(differences("'list': [1, 'b', false, 0]")).hasSize(3);
        assertThat(differences("'list': [1, 'a', true]")).hasSize(1);
    }

    @Test
    void refusesAShapeThatItDoesNotKnow() throws IOException {
        Path object = Files.writeString(folder.resolve("other.json"), "{}");
        Path table = Files.writeString(folder.resolve("other.csv"), "n,S,more\n1,2,3\n");
        for (Path file : List.of(object, table)) {
            assertThatThrownBy(() -> ReferenceFile.read(file, Map.of()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("unknown shape of file");
        }
    }

    private List<String> differences(String expected) throws IOException {
        return differences(cases(expected), Map.of("known", ReferenceFileTest::answer));
    }

    private static Map<String, Object> answer(JsonNode input, JsonNode params) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("share", 1 / 3.0);
        fields.put("none", null);
        fields.put("list", Arrays.asList(1, "a", true, null));
        return fields;
    }

    private static String cases(String expected) {
        return "{'cases': [{'id': 'X-1', 'method': 'known', 'input': {}, 'params': {}, 'expected': {%s}}]}"
                .formatted(expected);
    }

    private List<String> differences(String content, Map<String, ReferenceMethod> methods) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.json"), content.replace('\'', '"'));
        Comparison comparison = new Comparison();
        ReferenceFile.read(file, methods).forEach(comparison::compare);
        return comparison.differences();
    }
}
