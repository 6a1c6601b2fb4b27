/** The cipher suite of the national standards (国密). */
@NullMarked
package org.yujiang.crypto.sm;

import org.jspecify.annotations.NullMarked;
