package org.itaconsolidator.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Options and parameters; their help texts are {@code option-<name>} and {@code word-<label>}. */
final class Declarations {
    private final CommandSpec spec;
    private final Texts texts;
    private int words;

    Declarations(CommandSpec spec, Texts texts) {
        this.spec = spec;
        this.texts = texts;
    }

    Declarations flag(String name) {
        spec.addOption(OptionSpec.builder("--" + name)
                .type(boolean.class)
                .arity("0")
                .description(texts.text("option-" + name))
                .build());
        return this;
    }

    Declarations value(String name, String label) {
        return value(name, label, false);
    }

    Declarations required(String name, String label) {
        return value(name, label, true);
    }

    private Declarations value(String name, String label, boolean required) {
        spec.addOption(OptionSpec.builder("--" + name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .required(required)
                .description(texts.text("option-" + name))
                .build());
        return this;
    }

    /** A parameter that must be given. */
    Declarations word(String label) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(Integer.toString(words++))
                .type(String.class)
                .arity("1")
                .required(true)
                .paramLabel(label)
                .description(texts.text("word-" + label))
                .build());
        return this;
    }

    Declarations words(String label) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .type(String[].class)
                .arity("1..*")
                .required(true)
                .paramLabel(label)
                .description(texts.text("word-" + label))
                .build());
        return this;
    }
}
