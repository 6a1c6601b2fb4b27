/**
 * Whether a line of a source means a person whom the registry knows: pure functions, no database, no clock. What is
 * compared is a {@link org.yujiang.registry.internal.matching.Descriptor}; docs/matching.md tells the whole.
 */
@NullMarked
package org.yujiang.registry.internal.matching;

import org.jspecify.annotations.NullMarked;
