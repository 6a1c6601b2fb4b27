package org.yujiang.policy;

import java.io.IOException;
import java.io.InputStream;
import org.yujiang.policy.internal.pack.PackReader;

/** Reads policy packs outside the framework: for tests and tools. */
public final class PolicyPacks {
    private PolicyPacks() {}

    /**
     * Reads and validates a pack. Its {@linkplain PolicyPack#examples() examples} are read but not run.
     *
     * @param name the name by which problems call the file
     * @param yaml YAML 1.2 in UTF-8, at most 512 KiB; read to its end, not closed
     * @throws PolicyPackException if anything in it is wrong
     */
    public static PolicyPack parse(String name, InputStream yaml) throws IOException, PolicyPackException {
        return PackReader.read(name, yaml);
    }

    /**
     * Reads and validates a pack and runs its {@linkplain PolicyPack#examples() examples}, as is done when it is deployed.
     *
     * @param name the name by which problems call the file
     * @param yaml YAML 1.2 in UTF-8, at most 512 KiB; read to its end, not closed
     * @throws PolicyPackException if anything in it is wrong, or it decides otherwise than an example says
     */
    public static PolicyPack parseAndTry(String name, InputStream yaml) throws IOException, PolicyPackException {
        return PackReader.readAndTry(name, yaml);
    }
}
