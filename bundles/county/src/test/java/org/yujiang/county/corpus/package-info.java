@NullMarked
package org.yujiang.county.corpus;

import org.jspecify.annotations.NullMarked;
