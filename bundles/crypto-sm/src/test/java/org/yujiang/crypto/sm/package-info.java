@NullMarked
package org.yujiang.crypto.sm;

import org.jspecify.annotations.NullMarked;
