@NullMarked
package org.yujiang.registry.internal.matching;

import org.jspecify.annotations.NullMarked;
