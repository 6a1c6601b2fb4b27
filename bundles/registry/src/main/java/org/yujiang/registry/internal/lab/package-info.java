/** The policy lab: facts of everybody in memory, draft packs over them. */
@NullMarked
package org.yujiang.registry.internal.lab;

import org.jspecify.annotations.NullMarked;
