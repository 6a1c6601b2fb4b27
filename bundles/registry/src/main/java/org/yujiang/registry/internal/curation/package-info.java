/** What people do with the registry by hand: correct, pin, include, merge, take imports back. */
@NullMarked
package org.yujiang.registry.internal.curation;

import org.jspecify.annotations.NullMarked;
