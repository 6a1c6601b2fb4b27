package org.yujiang.policy.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPacks;

/** The reference page says what the readers of packs ask for, and the pack that it shows is good. */
class ReferencePageTest {

    @Test
    void thePageIsUpToDate() throws Exception {
        assertThat(Files.readString(ReferencePage.PAGE))
                .as("run the main of ReferencePage in bundles/policy to write the page anew")
                .isEqualTo(ReferencePage.generate());
    }

    @Test
    void thePackThatItShowsIsGood() throws Exception {
        try (InputStream yaml = Files.newInputStream(ReferencePage.MINIMAL)) {
            PolicyPack pack = PolicyPacks.parseAndTry("minimal-pack.yaml", yaml);
            assertThat(pack.examples()).isNotEmpty();
        }
    }
}
