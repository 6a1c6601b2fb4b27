@NullMarked
package org.yujiang.registry.internal.life;

import org.jspecify.annotations.NullMarked;
