package org.yujiang.registry.internal.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.crypto.CipherSuite;

/**
 * Encrypts what must not be read from a dump, and makes the keyed hashes by which it can be found all the same. A plain
 * hash would not do: all resident ids of Henan can be tried in a quarter of an hour. What belongs to a person is
 * encrypted by a {@link PersonKey}, which is kept wrapped by a master key; everything else by the master key itself.
 * Formats and rotation: docs/privacy.md. Never changes; safe for use by several threads.
 */
public final class Vault {
    private static final byte DIRECT_BEFORE_THE_RING = 1;
    private static final byte DIRECT = 2;
    private static final byte WRAPPED = 4;
    /** The format, and the number of the key in two bytes. */
    private static final int HEADER_LENGTH = 3;

    private static final byte[] NOTHING = {};

    private final CipherSuites suites;
    /** The current one first. */
    private final List<MasterKey> keys;

    private final MasterKey current;

    /**
     * A vault with the keys of a ring.
     *
     * @throws RegistryException {@code CIPHER_SUITE_MISSING} or {@code KEY_FILE_WRONG}, when a key cannot be used
     */
    public Vault(KeyRing ring, CipherSuites suites) {
        this.suites = suites;
        keys = ring.masterKeys(suites);
        current = keys.get(0);
    }

    /** Number of the current key. */
    public int keyNumber() {
        return current.number();
    }

    /** Name of the current key's cipher suite. */
    public String suite() {
        return current.suite().name();
    }

    /** The hash of a text under the current key; the same text gives the same hash. */
    public byte[] hash(String text) {
        return current.hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hashes of a text under all keys, the current one first: while keys are rotated it is found under either. */
    public List<byte[]> hashes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> key.hash(bytes)).toList();
    }

    /** The first eight bytes of {@link #hash}, where a collision costs a comparison and no more. */
    public long shortHash(String text) {
        return first(hash(text));
    }

    /** The same of {@link #hashes}. */
    public List<Long> shortHashes(String text) {
        return hashes(text).stream().map(Vault::first).toList();
    }

    /** The check value of the current key, by which a database recognises it. */
    public byte[] keyCheck() {
        return check(current);
    }

    /** Whether the key with this check value is on the ring. */
    public boolean holds(byte[] keyCheck) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(check(key), keyCheck));
    }

    /** A fresh key for a person, of the current master key's suite. */
    public PersonKey newPersonKey() {
        CipherSuite suite = current.suite();
        byte[] key = CipherKey.random(suite.cipherKeyBytes());
        return new PersonKey(new CipherKey(suite, key), wrap(named(suite, key)));
    }

    /**
     * The key of a person.
     *
     * @param wrapped what {@link PersonKey#wrapped} or {@link #rewrap} gave
     * @throws IllegalStateException when the bytes were tampered with, or their master key is not on the ring
     * @throws RegistryException {@code CIPHER_SUITE_MISSING} when the suite that it was made for is not there
     */
    public PersonKey personKey(byte[] wrapped) {
        byte[] named = unwrap(wrapped);
        int start = 1 + named[0];
        String name = new String(named, 1, named[0], StandardCharsets.UTF_8);
        CipherSuite suite = suites.get(name.isEmpty() ? AesSuite.NAME : name);
        return new PersonKey(new CipherKey(suite, Arrays.copyOfRange(named, start, named.length)), wrapped.clone());
    }

    /** The same key of a person under the current master key; empty when it is so already. Values stay readable. */
    public Optional<byte[]> rewrap(byte[] wrapped) {
        return number(WRAPPED, wrapped) == current.number() ? Optional.empty() : Optional.of(wrap(unwrap(wrapped)));
    }

    /** Encrypts a text that belongs to no person; the same text gives another cipher text each time. */
    public byte[] encrypt(String text) {
        byte[] header = header(DIRECT);
        return current.cipherKey().seal(header, header, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decrypts what {@link #encrypt} made, under any key of the ring.
     *
     * @throws IllegalStateException when the bytes were tampered with, or their key is not on the ring
     */
    public String decrypt(byte[] sealed) {
        return new String(
                isBeforeTheRing(sealed) ? key(1).cipherKey().open(1, NOTHING, sealed) : open(DIRECT, sealed),
                StandardCharsets.UTF_8);
    }

    /** The same text under the current key; empty when it is so already. */
    public Optional<byte[]> reencrypt(byte[] sealed) {
        boolean upToDate = !isBeforeTheRing(sealed) && number(DIRECT, sealed) == current.number();
        return upToDate ? Optional.empty() : Optional.of(encrypt(decrypt(sealed)));
    }

    private byte[] wrap(byte[] named) {
        byte[] header = header(WRAPPED);
        return current.cipherKey().seal(header, header, named);
    }

    private byte[] unwrap(byte[] wrapped) {
        return open(WRAPPED, wrapped);
    }

    private byte[] open(byte format, byte[] value) {
        MasterKey key = key(number(format, value));
        return key.cipherKey().open(HEADER_LENGTH, Arrays.copyOf(value, HEADER_LENGTH), value);
    }

    private byte[] header(byte format) {
        return ByteBuffer.allocate(HEADER_LENGTH)
                .put(format)
                .putShort((short) current.number())
                .array();
    }

    private static int number(byte format, byte[] value) {
        if (value.length < HEADER_LENGTH || value[0] != format) {
            throw new IllegalStateException("Not a value of this vault");
        }
        return Short.toUnsignedInt(ByteBuffer.wrap(value).getShort(1));
    }

    private MasterKey key(int number) {
        return keys.stream()
                .filter(key -> key.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The value was made with key " + number + ", which is not in the key file"));
    }

    private static boolean isBeforeTheRing(byte[] sealed) {
        return sealed.length > 0 && sealed[0] == DIRECT_BEFORE_THE_RING;
    }

    /** A person's key keeps the suite that its values were made with, whatever master key wraps it later. */
    private static byte[] named(CipherSuite suite, byte[] key) {
        // The built-in suite goes without its name: 24 bytes for each of a million people.
        byte[] name =
                suite.name().equals(AesSuite.NAME) ? NOTHING : suite.name().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + name.length + key.length)
                .put((byte) name.length)
                .put(name)
                .put(key)
                .array();
    }

    private static byte[] check(MasterKey key) {
        return key.hash("yujiang key check".getBytes(StandardCharsets.UTF_8));
    }

    private static long first(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
