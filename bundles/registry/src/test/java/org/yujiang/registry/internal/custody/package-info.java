@NullMarked
package org.yujiang.registry.internal.custody;

import org.jspecify.annotations.NullMarked;
