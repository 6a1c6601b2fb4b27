@NullMarked
package org.yujiang.registry.internal.curation;

import org.jspecify.annotations.NullMarked;
