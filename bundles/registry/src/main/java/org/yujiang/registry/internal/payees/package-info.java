/** Where people and organisations are paid, and what of it was frozen with the approval. */
@NullMarked
package org.yujiang.registry.internal.payees;

import org.jspecify.annotations.NullMarked;
