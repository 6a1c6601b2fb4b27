package org.yujiang.audit.verifier;

/** The log is broken; going on would only find what follows from the first fault. */
public final class BrokenChainException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /** With the first fault. */
    public BrokenChainException(Fault fault) {
        super(fault.kind().code() + ": " + fault.en());
        this.fault = fault;
    }

    /** The first broken link. */
    public Fault fault() {
        return fault;
    }
}
