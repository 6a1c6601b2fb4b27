/** Adapter for technical colleges (技工院校) that hand in their classes, rosters, attendance and certificates as files. */
@NullMarked
package org.yujiang.provider.collegeroster;

import org.jspecify.annotations.NullMarked;
