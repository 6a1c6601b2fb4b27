/** Who is who: finds the person whom a source means, keeps what is in force of them, merges and un-merges. */
@NullMarked
package org.yujiang.registry.internal.people;

import org.jspecify.annotations.NullMarked;
