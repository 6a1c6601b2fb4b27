@NullMarked
package org.yujiang.intake.internal;

import org.jspecify.annotations.NullMarked;
