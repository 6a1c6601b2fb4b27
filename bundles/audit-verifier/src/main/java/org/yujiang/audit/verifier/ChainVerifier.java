package org.yujiang.audit.verifier;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujiang.audit.verifier.Suspect.Successor;

/**
 * Walks along the chain, from the first entry to the last, and stops at the first broken link. Holds one entry at a time.
 * For each entry call {@link #entry}, {@link #statement} for each of its statements in the order of their ids, and
 * {@link #done}; at the end {@link #end}. Not safe for use by several threads.
 */
public final class ChainVerifier {
    private final Head start;
    private final List<Head> known;
    private byte[] beforePrevious = new byte[0];
    private byte[] previous;
    private Optional<Suspect> suspect = Optional.empty();
    private EntryText entry = new EntryText(0, "", Set.of(), Optional.empty());
    private StatementCheck statements = new StatementCheck(0, Optional.empty());
    private Head head;
    private long statementCount;

    /**
     * A walk.
     *
     * @param start the head after which it begins, taken as true; {@link Head#START} for the whole log
     * @param known heads that were kept elsewhere and have to be met
     */
    public ChainVerifier(Head start, Collection<Head> known) {
        this.start = start;
        this.known = List.copyOf(known);
        previous = start.bytes();
        head = start;
    }

    /**
     * The next entry.
     *
     * @param text its text in UTF-8
     * @param hash the hash that stands beside it
     * @return whether it follows from the one before; if not, the next call says what is wrong
     * @throws BrokenChainException when the link is broken, or the one before was
     */
    public boolean entry(byte[] text, byte[] hash) throws BrokenChainException {
        Optional<EntryText> read = EntryText.parse(text);
        long number = read.map(EntryText::seq).orElse(0L);
        if (suspect.isPresent()) {
            throw new BrokenChainException(suspect.get().fault(Successor.entry(number, text, hash)));
        }
        byte[] linked = Sha256.link(previous, text);
        if (!Arrays.equals(linked, hash)) {
            boolean twin = number == next() - 1 && Arrays.equals(Sha256.link(beforePrevious, text), hash);
            suspect = Optional.of(new Suspect(next(), number, previous, linked, hash, twin));
            return false;
        }
        entry = read.orElseThrow(() -> broken(FaultKind.ENTRY_ALTERED));
        if (number != next()) {
            throw broken(number > next() ? FaultKind.ENTRY_MISSING : FaultKind.ENTRY_OUT_OF_ORDER);
        }
        statements = new StatementCheck(number, entry.statements());
        beforePrevious = previous;
        previous = hash;
        return true;
    }

    /** What the entry says, after {@link #entry} was true. */
    public EntryText current() {
        return entry;
    }

    /**
     * The next statement of the entry.
     *
     * @param canonical its canonical line in UTF-8
     */
    public void statement(byte[] canonical) throws BrokenChainException {
        if (suspect.isEmpty()) {
            statements.add(canonical);
        }
    }

    /** The entry has no more statements. */
    public void done() throws BrokenChainException {
        if (suspect.isPresent()) {
            return;
        }
        statements.end();
        Head reached = Head.of(next(), previous);
        for (Head kept : known) {
            if (kept.seq() == reached.seq() && !kept.equals(reached)) {
                throw broken(FaultKind.HEAD_DIFFERS);
            }
        }
        head = reached;
        statementCount += statements.count();
    }

    /**
     * There are no more entries.
     *
     * @param declared what is said of the end: by the last line of a file, by the head of a database
     */
    public void end(Optional<Head> declared) throws BrokenChainException {
        if (suspect.isPresent()) {
            Successor end = declared.map(Successor::end).orElse(Successor.UNKNOWN);
            throw new BrokenChainException(suspect.get().fault(end));
        }
        if (declared.isEmpty() || declared.get().seq() > head.seq()) {
            throw broken(FaultKind.END_MISSING);
        }
        if (!declared.get().equals(head)) {
            throw new BrokenChainException(Fault.of(FaultKind.END_ALTERED, head.seq()));
        }
        for (Head kept : known) {
            if (kept.seq() > head.seq()) {
                throw broken(FaultKind.HEAD_NOT_REACHED);
            }
            if (kept.seq() < start.seq()) {
                throw new BrokenChainException(Fault.of(FaultKind.HEAD_NOT_COVERED, start.seq() + 1));
            }
            if (kept.seq() == start.seq() && !kept.equals(start)) {
                throw new BrokenChainException(Fault.of(FaultKind.HEAD_DIFFERS, start.seq()));
            }
        }
    }

    /** The fault when the log cannot be read on: what was wrong already, or else this. */
    public Fault breakOff(FaultKind kind) {
        return suspect.map(last -> last.fault(Successor.UNKNOWN)).orElse(Fault.of(kind, next()));
    }

    /** What the walk has found. */
    public Verdict verdict(Optional<Fault> fault) {
        return new Verdict(fault, head, head.seq() - start.seq(), statementCount);
    }

    private long next() {
        return head.seq() + 1;
    }

    private BrokenChainException broken(FaultKind kind) {
        return new BrokenChainException(Fault.of(kind, next()));
    }
}
