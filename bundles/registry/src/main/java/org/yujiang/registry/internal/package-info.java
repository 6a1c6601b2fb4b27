/** The registry: people, training facts, claims, and the books of the feeds. */
@NullMarked
package org.yujiang.registry.internal;

import org.jspecify.annotations.NullMarked;
