/** The life of a claim from its submission to what is owed: batches, steps, objections, corrections. */
@NullMarked
package org.yujiang.registry.internal.life;

import org.jspecify.annotations.NullMarked;
