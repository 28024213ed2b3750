package org.itaconsolidator.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON document into maps and lists. */
final class JsonDocument {
    private final JsonParser json;

    private JsonDocument(JsonParser json) {
        this.json = json;
    }

    static Object parse(String text) throws IOException {
        try (JsonParser json = Json.FACTORY.createParser(text)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new IOException("the JSON document is empty");
            }
            Object value = new JsonDocument(json).value(first);
            if (json.nextToken() != null) {
                throw new IOException("something stands behind the JSON document");
            }
            return value;
        }
    }

    private Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("unexpected " + token + " in a JSON document");
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            object.put(name, value(json.nextToken()));
        }
        return object;
    }

    private List<Object> array() throws IOException {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            array.add(value(token));
        }
        return array;
    }
}
