package org.yujiang.county;

/** Ways in which people write a right resident id. */
enum IdSpelling {
    /** With a small x. */
    SMALL_X {
        @Override
        String write(String id) {
            return id.replace('X', 'x');
        }
    },
    /** In full-width characters, as Chinese input methods give them. */
    FULL_WIDTH {
        @Override
        String write(String id) {
            StringBuilder wide = new StringBuilder();
            id.chars().forEach(c -> wide.append((char) (c + '！' - '!')));
            return wide.toString();
        }
    },
    /** The old number of 15 digits: without century and check character. */
    FIFTEEN_DIGITS {
        @Override
        String write(String id) {
            return id.substring(0, 6) + id.substring(8, 17);
        }
    },
    /** In groups, with blanks of two kinds. */
    BLANKS {
        @Override
        String write(String id) {
            return " " + id.substring(0, 6) + " " + id.substring(6, 14) + "　" + id.substring(14);
        }
    };

    abstract String write(String id);
}
