/**
 * A synthetic county: people, colleges, an online platform and employers that report them, as cleanly and as badly as in
 * life, and labels that say what must come of it. The same seed and size give the same bytes.
 *
 * <p>All resident ids lie in the address range 4198xx, which was never assigned: nobody has them. Names, telephones,
 * colleges and employers are made up.
 *
 * <p>The labels follow from how each {@link org.yujiang.county.Scenario} was made. Nothing here asks the product's own
 * adjudicator, so that the two can be held against each other.
 */
@NullMarked
package org.yujiang.county;

import org.jspecify.annotations.NullMarked;
