package org.yujiang.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;

/** The pack of a fictitious province, and changes of it. */
public final class TestPack {
    /** The name by which problems call it. */
    public static final String NAME = "yunmeng-2021.yaml";

    private TestPack() {}

    /** Its text. */
    public static String text() throws IOException {
        return Files.readString(Path.of("../policies/yunmeng-2021/src/main/resources/policy", NAME));
    }

    /** The text of the pack of Henan. */
    public static String henan() throws IOException {
        return Files.readString(Path.of("../policies/henan-2020/src/main/resources/policy/henan-2020.yaml"));
    }

    /** Its text with the first occurrence of something replaced. */
    public static String changed(String before, String after) throws IOException {
        String text = text();
        int at = text.indexOf(before);
        assertThat(at).as("'%s' is in the pack", before).isNotNegative();
        return text.substring(0, at) + after + text.substring(at + before.length());
    }

    /** A pack from its text. */
    public static PolicyPack parse(String text) throws IOException, PolicyPackException {
        return PolicyPacks.parse(NAME, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
