/**
 * A labelled corpus for measuring how well people are recognised: rows as sources write them, cleanly and with every kind of
 * dirt, and for each row the person whom it is of. The same seed and sizes give the same bytes.
 *
 * <p>Ids lie in the never-assigned range 4198xx, telephone numbers begin with 12 as none do. Nothing here knows how the
 * registry matches: the tables of characters are the generator's own.
 */
@NullMarked
package org.yujiang.county.corpus;

import org.jspecify.annotations.NullMarked;
