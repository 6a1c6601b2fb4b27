package org.yujiang.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Leaves out terminal control sequences (ECMA-48): colours are of no use in a file or a pipe. */
final class PlainText extends FilterOutputStream {
    private static final int ESCAPE = 0x1B;

    private State state = State.TEXT;

    private enum State {
        TEXT,
        ESCAPED,
        CONTROL_SEQUENCE
    }

    PlainText(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        switch (state) {
            case TEXT -> {
                if (b == ESCAPE) {
                    state = State.ESCAPED;
                } else {
                    out.write(b);
                }
            }
            case ESCAPED -> state = b == '[' ? State.CONTROL_SEQUENCE : State.TEXT;
            case CONTROL_SEQUENCE -> {
                boolean last = b >= 0x40 && b <= 0x7E;
                state = last ? State.TEXT : State.CONTROL_SEQUENCE;
            }
        }
    }
}
